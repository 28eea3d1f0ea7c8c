#!/bin/bash
#SBATCH --job-name=Analysis-run-20260101-120000-0abcd
#SBATCH --output=/dev/null
#SBATCH --error=/dev/null
#SBATCH --chdir="/scratch/my project/.clustrix/jobs/Analysis-run-20260101-120000-0abcd"
#SBATCH --export=NONE
#SBATCH --requeue
#SBATCH --signal=B:USR1@300
#SBATCH --nodes=1
#SBATCH --cpus-per-task=8
#SBATCH --mem=4096M
#SBATCH --time=1-02:00:00
#SBATCH --partition=batch
#SBATCH --account=physics
#SBATCH --gres=gpu:2
#SBATCH --constraint=bigmem=true
#SBATCH --mail-user=ada@example.org
#SBATCH --mail-type=BEGIN,FAIL
#SBATCH --nice=10
shopt -q login_shell || exec /bin/bash -l "$0" "$@"
CLUSTRIX_STATE='/scratch/my project/.clustrix'
CLUSTRIX_REMOTE='/scratch/my project'
CLUSTRIX_JOB='Analysis-run-20260101-120000-0abcd'
CLUSTRIX_SCRIPT='job.sh'
CLUSTRIX_ATTEMPT='1'
CLUSTRIX_TASK='0'
CLUSTRIX_PACKAGE='0123456789abcdef0123456789abcdef'
CLUSTRIX_LAUNCHER='abababababababababababababababababababababababababababababababab'
CLUSTRIX_INCOMING=''
CLUSTRIX_STAGED=''
CLUSTRIX_JAVA='/opt/jdk 21'
CLUSTRIX_JAVA_RELEASE='17'
CLUSTRIX_TIME_SECONDS='93600'
CLUSTRIX_LIMIT_SECONDS='0'
CLUSTRIX_WARNING_SECONDS='300'
CLUSTRIX_REQUEUE=yes
requeue_now() {
  scontrol requeue "$SLURM_JOB_ID" && sleep 120
}
export CLUSTRIX_DEBUG_PACKAGING=1
CLUSTRIX_CDS='off'
CLUSTRIX_WORKING_DIRECTORY='job'
CLUSTRIX_SCHEDULER='slurm'
CLUSTRIX_TOKEN='0123456789abcdef'
CLUSTRIX_LOGINS=('submit-host' 'ada@login:2222')
CLUSTRIX_PROLOGUE='ulimit -c 0'
CLUSTRIX_EPILOGUE='echo '\''over'\'''
CLUSTRIX_JOB_ID="${SLURM_JOB_ID:-}"
CLUSTRIX_NODE="${SLURMD_NODENAME:-}"
CLUSTRIX_MODULES=('java/21')
CLUSTRIX_JVM_OPTIONS=('-Dfile.encoding=UTF-8' '-Duser.language=de' '-Duser.country=CH' '-Duser.timezone=Europe/Zurich' '-XX:ActiveProcessorCount=8' '-XX:+UseParallelGC' '-Xmx3072m' '-Dx=a b')
export GREETING='it'\''s $HOME'
