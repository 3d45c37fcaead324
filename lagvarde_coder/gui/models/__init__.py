"""Item models: trees and tables of ready-made cells, and the cells of themes, hits and figures. They ask no service."""
