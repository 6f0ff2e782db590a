"""The same systems in bw2calc: bw.py <folder> <runs>. Answers with JSON, as system.mjs does."""

import json
import pathlib
import sys
import time

import bw2calc
import bw_processing
import numpy

folder, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2])


def part(name, kind):
    return numpy.fromfile(folder / name, dtype=kind)


rows, columns = part("rows", "<u4").astype(int), part("columns", "<u4").astype(int)
direct = part("direct", "<f8")
size = len(direct)
every = numpy.arange(size)


def package(amounts):
    """Activities and products have the ids 1 to size, the one flow the id of size + 1."""
    made = bw_processing.create_datapackage()
    indices = numpy.empty(len(rows) + size, dtype=bw_processing.INDICES_DTYPE)
    indices["row"] = numpy.concatenate([rows, every]) + 1
    indices["col"] = numpy.concatenate([columns, every]) + 1
    values = numpy.concatenate([amounts, numpy.ones(size)])
    flip = numpy.concatenate([numpy.ones(len(rows), bool), numpy.zeros(size, bool)])
    made.add_persistent_vector(
        matrix="technosphere_matrix", indices_array=indices, data_array=values, flip_array=flip
    )
    flows = numpy.empty(size, dtype=bw_processing.INDICES_DTYPE)
    flows["row"], flows["col"] = size + 1, every + 1
    made.add_persistent_vector(matrix="biosphere_matrix", indices_array=flows, data_array=direct)
    factor = numpy.array([(size + 1, size + 1)], dtype=bw_processing.INDICES_DTYPE)
    made.add_persistent_vector(
        matrix="characterization_matrix", indices_array=factor, data_array=numpy.ones(1)
    )
    return made


times = {name: [] for name in ("open", "inventory", "more", "again")}
answers = {}


def timed(name, work):
    start = time.process_time()
    value = work()
    times[name].append((time.process_time() - start) * 1000)
    return value


def first(amounts):
    lca = bw2calc.LCA({2: 1}, data_objs=[package(amounts)])
    lca.lci(factorize=True)
    lca.lcia()
    return lca


def others(lca):
    for index in range(100):
        lca.lci({3 + index: 1})


for _ in range(runs):
    lca = timed("inventory", lambda: first(part("amounts", "<f8")))
    answers["inventory"] = [lca.supply_array[lca.dicts.activity[key + 1]] for key in range(size)]
    answers["total"] = lca.score
    timed("more", lambda: others(lca))
    changed = part("changed", "<f8")
    answers["changed"] = timed("again", lambda: first(changed)).score

print(json.dumps({"times": times, "answers": answers, "version": ".".join(map(str, bw2calc.__version__))
                  if not isinstance(bw2calc.__version__, str) else bw2calc.__version__,
                  "pardiso": bw2calc.PYPARDISO}))
