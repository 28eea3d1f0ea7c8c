#!/bin/bash -l
#$ -N Analysis-run-20260101-120000-0abcd
#$ -j y
#$ -o /dev/null
#$ -r y
#$ -notify
#$ -pe smp 8
#$ -l h_vmem=512M
#$ -l h_rt=93600
#$ -q batch
#$ -A physics
#$ -l gpu=2
#$ -l bigmem=true
#$ -M ada@example.org
#$ -m ba
#$ -P physics
shopt -q login_shell || exec /bin/bash -l "$0" "$@"
exec >/dev/null 2>&1
export MALLOC_ARENA_MAX=2
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
  exit 99
}
export CLUSTRIX_DEBUG_PACKAGING=1
CLUSTRIX_CDS='off'
CLUSTRIX_WORKING_DIRECTORY='job'
CLUSTRIX_SCHEDULER='sge'
CLUSTRIX_TOKEN='0123456789abcdef'
CLUSTRIX_LOGINS=('submit-host' 'ada@login:2222')
CLUSTRIX_PROLOGUE='ulimit -c 0'
CLUSTRIX_EPILOGUE='echo '\''over'\'''
CLUSTRIX_JOB_ID="${JOB_ID:-}"
CLUSTRIX_NODE="${HOSTNAME:-}"
CLUSTRIX_MODULES=('java/21')
CLUSTRIX_JVM_OPTIONS=('-Dfile.encoding=UTF-8' '-Duser.language=de' '-Duser.country=CH' '-Duser.timezone=Europe/Zurich' '-XX:ActiveProcessorCount=8' '-XX:+UseParallelGC' '-Xmx3072m' '-XX:CompressedClassSpaceSize=128m' '-XX:ReservedCodeCacheSize=64m' '-Dx=a b')
export GREETING='it'\''s $HOME'
