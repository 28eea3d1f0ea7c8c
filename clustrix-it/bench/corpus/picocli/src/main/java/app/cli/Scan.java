package app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "scan", description = "Scans.")
class Scan implements Callable<Integer> {
  @ParentCommand Tool tool;
  @Spec CommandSpec spec;

  @Option(names = "-s", converter = SizeConverter.class)
  long size;

  @Option(names = "--kind", required = true)
  Kind kind;

  @Parameters(arity = "1..*")
  List<String> files;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(tool.depth + " " + size + " " + kind.label() + " " + files);
    return files.size();
  }
}
