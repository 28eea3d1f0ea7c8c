package app;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Its method is chosen by annotations. */
public final class Doubling {
  private Doubling() {}

  @RuntimeType
  public static Object twice(@SuperCall Callable<Integer> original, @Origin Method method)
      throws Exception {
    return 2 * original.call() + method.getName().length();
  }
}
