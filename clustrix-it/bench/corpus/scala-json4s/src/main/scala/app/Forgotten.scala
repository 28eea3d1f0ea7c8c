package app

/** Nothing reaches this class. */
class Forgotten(value: Int) {
  def never: Seq[Int] = (1 to value).map(_ * 2)
}
