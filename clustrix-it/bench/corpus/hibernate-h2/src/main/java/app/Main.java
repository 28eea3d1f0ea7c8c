package app;

import app.model.City;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.stream.Collectors;

/** Entities are named in persistence.xml; the driver is found as a service. */
public final class Main {
  private Main() {}

  public static String run() {
    EntityManagerFactory factory = Persistence.createEntityManagerFactory("corpus");
    try {
      EntityManager manager = factory.createEntityManager();
      manager.getTransaction().begin();
      manager.createNativeQuery("insert into Country values ('CH', 'Switzerland')").executeUpdate();
      for (String name : List.of("Bern", "Chur", "Aarau")) {
        manager.persist(City.of(name, manager));
      }
      manager.getTransaction().commit();
      manager.clear();
      List<City> cities =
          manager
              .createQuery("from City c where c.country.name like :p order by c.name", City.class)
              .setParameter("p", "Switz%")
              .getResultList();
      Object total =
          manager.createQuery("select sum(length(c.name)) from City c").getSingleResult();
      String text = cities.stream().map(City::toString).collect(Collectors.joining("\n"));
      manager.close();
      return text + "\n" + total + "\n";
    } finally {
      factory.close();
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
