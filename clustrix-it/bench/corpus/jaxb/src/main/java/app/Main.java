package app;

import app.zoo.Zoo;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.StringWriter;

/** The context is made from the name of a package, whose classes stand in jaxb.index. */
public final class Main {
  private Main() {}

  public static String run() {
    try {
      JAXBContext context = JAXBContext.newInstance("app.zoo");
      Unmarshaller unmarshaller = context.createUnmarshaller();
      Zoo zoo = (Zoo) unmarshaller.unmarshal(Main.class.getResource("/zoo.xml"));
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      StringWriter out = new StringWriter();
      marshaller.marshal(zoo, out);
      return out + "\n" + zoo.loudest() + "\n";
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
