#!/bin/bash
# Asks explain for every class, artifact and file of the package of each program of the corpus, and looks for a
# random sample of the hops that it names (method, line, reference) in the output of javap.
# Usage: explain.sh [--seed N] [--hops N] [program...]
#   --seed N   what the sample is drawn with, 1 unless given
#   --hops N   how many hops are looked for, 1000 unless given
# Ends with 1 where something has no answer or a hop does not exist; with 2 where the bench cannot go on.
set -euo pipefail
exec env CORPUS_MAIN=ExplanationBench "$(dirname "$(readlink -f "$0")")/corpus.sh" "$@"
