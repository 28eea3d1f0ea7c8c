package app;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.Callable;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.CtField;
import javassist.CtNewMethod;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Generated classes extend and call classes of the project; javassist reads one as a file. */
public final class Main {
  private Main() {}

  public static String run() {
    try {
      return delegated() + generated();
    } catch (ReflectiveOperationException | javassist.CannotCompileException
        | javassist.NotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String delegated() throws ReflectiveOperationException {
    Class<? extends Counter> loaded =
        new ByteBuddy()
            .subclass(Counter.class)
            .method(ElementMatchers.named("count"))
            .intercept(MethodDelegation.to(Doubling.class))
            .make()
            .load(
                Main.class.getClassLoader(),
                ClassLoadingStrategy.UsingLookup.of(
                    MethodHandles.privateLookupIn(Main.class, MethodHandles.lookup())))
            .getLoaded();
    Counter counter = loaded.getDeclaredConstructor().newInstance();
    return counter.count("abc") + " " + (loaded != Counter.class) + "\n";
  }

  private static String generated()
      throws ReflectiveOperationException, javassist.CannotCompileException,
          javassist.NotFoundException {
    ClassPool pool = new ClassPool(true);
    pool.appendClassPath(new javassist.LoaderClassPath(Main.class.getClassLoader()));
    CtClass made = pool.makeClass("app.Made", pool.get("app.Template"));
    made.addField(CtField.make("private int x = 20;", made));
    made.addMethod(CtNewMethod.make("public int size() { return x + app.Offset.VALUE + 1; }", made));
    made.addConstructor(javassist.CtNewConstructor.defaultConstructor(made));
    Template template = (Template) made.toClass(Main.class).getDeclaredConstructor().newInstance();
    return template.describe() + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
