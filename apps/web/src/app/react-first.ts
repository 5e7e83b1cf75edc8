// Read apart from the rest and before it: what a slow phone reads in one go is what its owner waits for.
import 'react-dom/client';
