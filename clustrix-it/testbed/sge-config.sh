# The objects of Grid Engine: one execution host, one queue, one parallel environment. Sourced after sge.sh.
sge_configure() {
  sge_in qconf -as localhost >/dev/null 2>&1 || true
  sge_in qconf -ah localhost >/dev/null 2>&1 || true
  sge_in qconf -am root >/dev/null 2>&1 || true
  if ! sge_in qconf -sel 2>/dev/null | grep -qx localhost; then
    printf '%s\n' 'hostname localhost' 'load_scaling NONE' 'complex_values NONE' 'user_lists NONE' 'xuser_lists NONE' \
      'projects NONE' 'xprojects NONE' 'usage_scaling NONE' 'report_variables NONE' >"$SGE_DIR/exechost"
    sge_in qconf -Ae "$SGE_DIR/exechost" >/dev/null
  fi
  if ! sge_in qconf -shgrpl 2>/dev/null | grep -qx @allhosts; then
    printf 'group_name @allhosts\nhostlist localhost\n' >"$SGE_DIR/hostgroup"
    sge_in qconf -Ahgrp "$SGE_DIR/hostgroup" >/dev/null
  fi
  sge_environment
  sge_queue
  sge_speed
}

sge_environment() {
  sge_in qconf -spl 2>/dev/null | grep -qx smp && return 0
  printf '%s\n' 'pe_name smp' 'slots 9999' 'user_lists NONE' 'xuser_lists NONE' 'start_proc_args NONE' \
    'stop_proc_args NONE' 'allocation_rule $pe_slots' 'control_slaves FALSE' 'job_is_first_task TRUE' \
    'urgency_slots min' 'accounting_summary FALSE' 'qsort_args NONE' >"$SGE_DIR/pe"
  sge_in qconf -Ap "$SGE_DIR/pe" >/dev/null
}

sge_queue() {
  sge_in qconf -sql 2>/dev/null | grep -qx all.q && return 0
  # qconf writes a template with all defaults, and calls an editor with it: this one keeps a copy
  printf '#!/bin/sh\ncp "$1" "%s"\n' "$SGE_DIR/queue.template" >"$SGE_DIR/editor"
  chmod 0755 "$SGE_DIR/editor"
  EDITOR=$SGE_DIR/editor sge_in qconf -aq all.q >/dev/null 2>&1 || true
  sed -e 's/^qname .*/qname all.q/' -e 's/^hostlist .*/hostlist @allhosts/' -e "s/^slots .*/slots $SGE_SLOTS/" \
    -e 's/^pe_list .*/pe_list smp/' -e 's#^shell .*#shell /bin/bash#' -e 's/^load_thresholds .*/load_thresholds NONE/' \
    "$SGE_DIR/queue.template" >"$SGE_DIR/queue"
  sge_in qconf -dq all.q >/dev/null 2>&1 || true
  sge_in qconf -Aq "$SGE_DIR/queue" >/dev/null
}

# Schedules at once, and writes the accounting file at once.
sge_speed() {
  sge_in qconf -ssconf | sed -e 's/^schedule_interval.*/schedule_interval 0:0:1/' -e 's/^flush_submit_sec.*/flush_submit_sec 1/' \
    -e 's/^flush_finish_sec.*/flush_finish_sec 1/' -e 's/^job_load_adjustments.*/job_load_adjustments NONE/' \
    -e 's/^load_adjustment_decay_time.*/load_adjustment_decay_time 0:0:0/' >"$SGE_DIR/sconf"
  sge_in qconf -Msconf "$SGE_DIR/sconf" >/dev/null
  sge_in qconf -sconf | grep -v '^#' | sed -e ':a;/\\$/{N;s/\\\n *//;ba}' \
    -e 's/^reporting_params.*/reporting_params accounting=true reporting=false flush_time=00:00:01 accounting_flush_time=00:00:00 joblog=false sharelog=00:00:00/' \
    >"$SGE_DIR/global"
  sge_in qconf -Mconf "$SGE_DIR/global" >/dev/null
}
