package app

import kotlinx.serialization.Serializable

/** Nothing reaches this class. */
@Serializable
class Forgotten(val value: Int)
