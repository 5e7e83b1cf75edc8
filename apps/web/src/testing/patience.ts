import { configure } from '@testing-library/dom';

// A busy machine is slow, not wrong: nothing here asserts a time.
configure({ asyncUtilTimeout: 15_000 });
