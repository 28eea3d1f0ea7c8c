#!/bin/bash -l
#PBS -N Analysis-run-20260101-120000-0abcd
#PBS -o /dev/null
#PBS -r y
#PBS -l select=1:ncpus=8:mem=4096mb:ngpus=2:bigmem=true
#PBS -l walltime=26:00:00
#PBS -q batch
#PBS -A physics
#PBS -M ada@example.org
#PBS -m ba
#PBS -p -10
exec >/dev/null 2>&1
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
export CLUSTRIX_DEBUG_PACKAGING=1
CLUSTRIX_CDS='off'
CLUSTRIX_WORKING_DIRECTORY='job'
CLUSTRIX_SCHEDULER='pbs'
CLUSTRIX_TOKEN='0123456789abcdef'
CLUSTRIX_LOGINS=('submit-host' 'ada@login:2222')
CLUSTRIX_PROLOGUE='ulimit -c 0'
CLUSTRIX_EPILOGUE='echo '\''over'\'''
CLUSTRIX_JOB_ID="${PBS_JOBID:-}"
CLUSTRIX_NODE=
CLUSTRIX_MODULES=('java/21')
CLUSTRIX_JVM_OPTIONS=('-Dfile.encoding=UTF-8' '-Duser.language=de' '-Duser.country=CH' '-Duser.timezone=Europe/Zurich' '-XX:ActiveProcessorCount=8' '-XX:+UseParallelGC' '-Xmx3072m' '-Dx=a b')
export GREETING='it'\''s $HOME'
