package app.db;

/** Named in XML only. */
public class Book {
  private String title;
  private Century century;

  @Override
  public String toString() {
    return title + " (" + century + ")";
  }
}
