package app.nat;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

public interface CLibrary extends Library {
  long strlen(String text);

  Pair.ByValue div(int numerator, int denominator);

  void qsort(int[] base, long count, long size, Comparison comparison);

  interface Comparison extends Callback {
    int compare(Pointer a, Pointer b);
  }
}
