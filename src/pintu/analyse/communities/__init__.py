"""Communities: groups of regions that the data make, beside the blocs that policy declares."""

from pintu.analyse.communities.graphs import graph_of_likeness, graph_of_ties
from pintu.analyse.communities.leiden import adjusted_rand, find_communities
from pintu.analyse.communities.partitions import Community, Partition, community_rows, partitions

__all__ = [
    "Community",
    "Partition",
    "adjusted_rand",
    "community_rows",
    "find_communities",
    "graph_of_likeness",
    "graph_of_ties",
    "partitions",
]
