package app.cli;

import picocli.CommandLine.IVersionProvider;

class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"1.0"};
  }
}
