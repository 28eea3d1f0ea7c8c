package app.vm;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** Named in velocity.properties only. */
public class Repeat extends Directive {
  @Override
  public String getName() {
    return "repeat";
  }

  @Override
  public int getType() {
    return LINE;
  }

  @Override
  public boolean render(InternalContextAdapter context, Writer writer, Node node)
      throws IOException {
    int times = ((Number) node.jjtGetChild(1).value(context)).intValue();
    writer.write(String.valueOf(node.jjtGetChild(0).value(context)).repeat(times));
    return true;
  }
}
