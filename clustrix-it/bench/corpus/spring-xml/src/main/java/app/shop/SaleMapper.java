package app.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

class SaleMapper implements RowMapper<String> {
  @Override
  public String mapRow(ResultSet rows, int number) throws SQLException {
    return rows.getString(1) + "x" + rows.getInt(2);
  }
}
