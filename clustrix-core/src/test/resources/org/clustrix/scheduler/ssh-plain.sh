#!/bin/bash
[ -n "${LOGNAME:-}" ] && [ -n "${HOME:-}" ] || shopt -q login_shell || exec /bin/bash -l "$0" "$@"
CLUSTRIX_STATE='/home/ada/clustrix/.clustrix'
CLUSTRIX_REMOTE='/home/ada/clustrix'
CLUSTRIX_JOB='Analysis-run-1'
CLUSTRIX_SCRIPT='job.sh'
CLUSTRIX_ATTEMPT='1'
CLUSTRIX_TASK='0'
CLUSTRIX_PACKAGE='0123456789abcdef0123456789abcdef'
CLUSTRIX_LAUNCHER='abababababababababababababababababababababababababababababababab'
CLUSTRIX_INCOMING=''
CLUSTRIX_STAGED=''
CLUSTRIX_JAVA=''
CLUSTRIX_JAVA_RELEASE='17'
CLUSTRIX_TIME_SECONDS='0'
CLUSTRIX_LIMIT_SECONDS='0'
CLUSTRIX_WARNING_SECONDS='60'
CLUSTRIX_CDS='auto'
CLUSTRIX_WORKING_DIRECTORY='job'
CLUSTRIX_SCHEDULER='ssh'
CLUSTRIX_TOKEN='0123456789abcdef'
CLUSTRIX_LOGINS=()
CLUSTRIX_PROLOGUE=''
CLUSTRIX_EPILOGUE=''
CLUSTRIX_JOB_ID="$$@$(uname -n)"
CLUSTRIX_NODE=
CLUSTRIX_MODULES=()
CLUSTRIX_JVM_OPTIONS=('-Dfile.encoding=UTF-8' '-Duser.language=en' '-Duser.country=' '-Duser.timezone=UTC' '-XX:ActiveProcessorCount=1' '-XX:+UseSerialGC')
