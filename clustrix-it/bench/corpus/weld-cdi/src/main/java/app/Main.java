package app;

import app.beans.Shop;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** The container finds beans in the archive that has a beans.xml. */
public final class Main {
  private Main() {}

  public static String run() {
    try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
      return container.select(Shop.class).get().sell("tea");
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
