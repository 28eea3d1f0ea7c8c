package app.parts;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.matcher.Matchers;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.name.Named;
import java.util.concurrent.atomic.AtomicInteger;

public class Parts extends AbstractModule {
  private static final AtomicInteger CALLS = new AtomicInteger();

  @Override
  protected void configure() {
    Multibinder<Line> lines = Multibinder.newSetBinder(binder(), Line.class);
    lines.addBinding().to(Head.class);
    lines.addBinding().to(Foot.class);
    bindInterceptor(
        Matchers.subclassesOf(Line.class),
        Matchers.annotatedWith(Counted.class),
        invocation -> {
          CALLS.incrementAndGet();
          return invocation.proceed();
        });
  }

  @Provides
  @Singleton
  @Named("width")
  int width() {
    return Width.DEFAULT;
  }

  public static int calls() {
    return CALLS.getAndSet(0);
  }
}
