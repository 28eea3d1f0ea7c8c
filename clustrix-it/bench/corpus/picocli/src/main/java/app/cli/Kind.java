package app.cli;

enum Kind {
  FLAT {
    @Override
    String label() {
      return "flat";
    }
  },
  DEEP {
    @Override
    String label() {
      return "very deep";
    }
  };

  abstract String label();
}
