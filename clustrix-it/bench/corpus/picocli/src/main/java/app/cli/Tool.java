package app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "tool",
    subcommands = Scan.class,
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    resourceBundle = "app.cli.Texts")
public class Tool {
  @Option(names = "--depth", descriptionKey = "depth", defaultValue = "1")
  int depth;
}
