package app.shop;

import org.springframework.jdbc.core.JdbcTemplate;

/** Named in XML only. */
public class JdbcShop implements Shop {
  private final JdbcTemplate template;
  private int least;

  public JdbcShop(JdbcTemplate template) {
    this.template = template;
  }

  public void setLeast(int least) {
    this.least = least;
  }

  @Override
  public void sell(String what, int number) {
    template.update("insert into sale values (?, ?)", what, number);
    if (number < least) {
      throw new IllegalArgumentException("at least " + least);
    }
  }

  @Override
  public String report() {
    return template.query("select what, number from sale", new SaleMapper()).toString();
  }
}
