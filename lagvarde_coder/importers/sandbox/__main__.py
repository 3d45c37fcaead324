"""Started by ``parent`` with this interpreter: ``python -m lagvarde_coder.importers.sandbox SECONDS BYTES``."""

import sys

from lagvarde_coder.importers.sandbox.child import serve

if __name__ == "__main__":
    serve(sys.argv[1:])
