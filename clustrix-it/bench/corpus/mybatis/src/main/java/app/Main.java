package app;

import app.db.BookMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/** An interface without an implementation; what it does stands in XML. */
public final class Main {
  private Main() {}

  public static String run() {
    try (Reader reader = Resources.getResourceAsReader("mybatis.xml")) {
      SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(reader);
      try (SqlSession session = factory.openSession()) {
        BookMapper mapper = session.getMapper(BookMapper.class);
        mapper.create();
        mapper.insert("Emma", 1815);
        mapper.insert("Ulysses", 1922);
        return mapper.all("title") + " " + mapper.oldest() + "\n";
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
