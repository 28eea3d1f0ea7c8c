package app;

import app.model.Sensor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.stream.Collectors;

/** Entities, driver and customizer are named in persistence.xml. */
public final class Main {
  private Main() {}

  public static String run() {
    EntityManagerFactory factory = Persistence.createEntityManagerFactory("sensors");
    EntityManager manager = factory.createEntityManager();
    try {
      manager.getTransaction().begin();
      for (int i = 1; i <= 3; i++) {
        manager.persist(new Sensor("s" + i, i * 1.5));
      }
      manager.getTransaction().commit();
      manager.clear();
      List<Sensor> found =
          manager
              .createQuery("select s from Sensor s where s.limit > 2 order by s.name desc", Sensor.class)
              .getResultList();
      return found.stream().map(Sensor::toString).collect(Collectors.joining(","))
          + " " + factory.getProperties().get("app.seen") + " " + app.model.Naming.calls() + "\n";
    } finally {
      manager.close();
      factory.close();
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
