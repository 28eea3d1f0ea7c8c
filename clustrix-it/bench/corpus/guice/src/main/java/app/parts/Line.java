package app.parts;

interface Line {
  String text(int width);
}
