package app.db;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Named in XML only. */
public class CenturyHandler extends BaseTypeHandler<Century> {
  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int i, Century century, JdbcType type) throws SQLException {
    statement.setInt(i, century.number() * 100);
  }

  @Override
  public Century getNullableResult(ResultSet rows, String column) throws SQLException {
    return new Century(rows.getInt(column) / 100 + 1);
  }

  @Override
  public Century getNullableResult(ResultSet rows, int column) throws SQLException {
    return new Century(rows.getInt(column) / 100 + 1);
  }

  @Override
  public Century getNullableResult(CallableStatement call, int column) throws SQLException {
    return new Century(call.getInt(column) / 100 + 1);
  }
}
