# Prints a mark with a number of bytes, then so many bytes of a file behind an offset: whole lines, unless one is
# longer than a piece or the file is at its end.
piece=65536
tell() { # file, offset
  if ! [ -f "$1" ]; then
    echo "$mark:0"
    return
  fi
  lines=$(tail -c +$(($2 + 1)) "$1" | head -c $piece | wc -l)
  bytes=$(tail -c +$(($2 + 1)) "$1" | head -c $piece | head -n $((lines)) | wc -c)
  if [ $((lines)) = 0 ]; then
    bytes=$(tail -c +$(($2 + 1)) "$1" | head -c $piece | wc -c)
    if [ $((bytes)) -lt $piece ] && [ "$last" != true ]; then bytes=0; fi
  fi
  echo "$mark:$((bytes))"
  tail -c +$(($2 + 1)) "$1" | head -c $((bytes))
}
