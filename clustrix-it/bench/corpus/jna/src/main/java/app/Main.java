package app;

import app.nat.CLibrary;
import app.nat.Pair;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.lang.reflect.Proxy;
import java.util.Comparator;

/** Functions of the C library, by an interface that nothing implements. */
public final class Main {
  private Main() {}

  public static String run() {
    CLibrary c = Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);
    Pair pair = c.div(47, 10);
    int[] numbers = {5, 3, 9};
    c.qsort(numbers, numbers.length, 4, (a, b) -> Integer.compare(a.getInt(0), b.getInt(0)));
    @SuppressWarnings("unchecked")
    Comparator<String> byLength =
        (Comparator<String>)
            Proxy.newProxyInstance(
                Main.class.getClassLoader(),
                new Class<?>[] {Comparator.class},
                (proxy, method, args) -> args[0].toString().length() - args[1].toString().length());
    return c.strlen("seven") + " " + pair.quot + " " + pair.rem + " " + numbers[0] + numbers[2] + " "
        + byLength.compare("aaa", "b") + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
