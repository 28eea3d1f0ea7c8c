package app.cli;

import picocli.CommandLine.ITypeConverter;

class SizeConverter implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    return Long.parseLong(text.replace("KB", "")) * 1024;
  }
}
