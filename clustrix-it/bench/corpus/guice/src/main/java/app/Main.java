package app;

import app.parts.Parts;
import app.parts.Report;
import com.google.inject.Guice;
import com.google.inject.Injector;

/** The module binds; constructors are called by reflection. */
public final class Main {
  private Main() {}

  public static String run() {
    Injector injector = Guice.createInjector(new Parts());
    Report report = injector.getInstance(Report.class);
    return report.text() + "\n" + Parts.calls() + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
