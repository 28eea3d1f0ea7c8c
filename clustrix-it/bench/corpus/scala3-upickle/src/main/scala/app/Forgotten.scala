package app

/** Nothing reaches this class. */
final class Forgotten(value: Int):
  lazy val never: Vector[Int] = Vector.tabulate(value)(identity)
