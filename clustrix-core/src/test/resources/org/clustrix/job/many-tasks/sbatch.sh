#!/bin/bash
# Takes an array; the tasks of one that is no last slice have ended when it answers.
cd "$(dirname "$0")" || exit 1
echo "$*" >>sbatch.calls
id=$((100 + $(wc -l <sbatch.calls)))
for word; do
  case $word in
    --array=0-*) last=${word#--array=0-} ;;
    */job*.sh) script=$word ;;
  esac
  from=$word
done
echo "$id $script $from ${last%\%*}" >>slices
if [ "$from" -lt 9000 ]; then ./tasks "$id" "$script" "$from" "${last%\%*}"; fi
echo "$id"
