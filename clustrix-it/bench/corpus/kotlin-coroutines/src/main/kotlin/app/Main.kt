@file:JvmName("Main")

package app

import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/** Top level functions, as Kotlin people write them. */
fun run(): String = runBlocking {
    val squares = (1..10).map { async(Dispatchers.Default) { it * it } }.awaitAll()
    val even = squares.asFlow().filter { it % 2 == 0 }.map { "<$it>" }.toList()
    val orders = withContext(Dispatchers.IO) {
        val text = Order::class.java.getResource("/orders.json")!!.readText()
        jacksonObjectMapper().readValue<List<Order>>(text)
    }
    buildString {
        appendLine(even.joinToString(" "))
        for (order in orders.sortedBy { it.id }) {
            appendLine("${order.id} ${order.note} ${describe(order.payment)}")
        }
    }
}

private fun describe(payment: Payment): String = when (payment) {
    is Card -> "card ${payment.number.takeLast(2)}"
    is Cash -> "cash ${payment.amount}"
}

fun main() = print(run())
