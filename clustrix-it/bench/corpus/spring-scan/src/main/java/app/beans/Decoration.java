package app.beans;

interface Decoration {
  String around(String text);
}
