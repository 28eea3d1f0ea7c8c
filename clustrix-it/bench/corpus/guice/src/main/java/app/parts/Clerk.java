package app.parts;

import com.google.inject.ImplementedBy;

@ImplementedBy(CarefulClerk.class)
interface Clerk {
  String signed(int width);
}
