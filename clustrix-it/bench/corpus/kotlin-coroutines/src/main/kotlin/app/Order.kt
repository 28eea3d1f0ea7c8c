package app

import com.fasterxml.jackson.annotation.JsonSubTypes
import com.fasterxml.jackson.annotation.JsonTypeInfo

/** The default of a parameter that is missing in the data is known to Kotlin's reflection only. */
data class Order(val id: Int, val payment: Payment, val note: String = "none")

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(JsonSubTypes.Type(Card::class, name = "card"), JsonSubTypes.Type(Cash::class, name = "cash"))
sealed interface Payment

data class Card(val number: String) : Payment

data class Cash(val amount: Double = 1.5) : Payment

/** Nothing reaches this class. */
class Forgotten(val value: Int) {
    fun never() = lazy { value }
}
