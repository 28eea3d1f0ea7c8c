package app.db;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

public interface BookMapper {
  void create();

  void insert(@Param("title") String title, @Param("year") int year);

  List<?> all(@Param("order") String order);

  @Select("select min(published) from book")
  int oldest();
}
