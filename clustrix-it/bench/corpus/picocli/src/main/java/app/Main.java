package app;

import app.cli.Tool;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Options are fields; nobody sets them in code. */
public final class Main {
  private Main() {}

  public static String run() {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new Tool()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    int first = line.execute("--depth=3", "scan", "-s", "2KB", "--kind", "DEEP", "a", "b");
    int second = line.execute("scan", "--kind", "FLAT");
    line.execute("--help");
    return out.toString().replace("\r", "") + first + " " + second + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
