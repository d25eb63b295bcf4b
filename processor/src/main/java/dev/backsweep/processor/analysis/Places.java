package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands: blocks in blocks, nodes in program order, variables at their
 * definitions.
 */
public final class Places {
  private final Map<Block, @Nullable Block> parents = new IdentityHashMap<>();
  private final Map<Block, Node> owners = new IdentityHashMap<>();
  private final Map<Node, Block> blocks = new IdentityHashMap<>();
  private final Map<Node, Integer> order = new IdentityHashMap<>();
  private final Map<Var, Block> definedIn = new LinkedHashMap<>();
  private final Map<Var, Node> definedBy = new HashMap<>();
  private final Set<Var> read = new HashSet<>();
  private final Block root;

  private Places(Block root) {
    this.root = root;
  }

  /**
   * The places of a function.
   *
   * @param handed variables that the forward sweep hands to calls
   * @param extra further parameters of the generated method, such as adjoint buffers
   */
  public static Places of(Ssa ssa, Collection<Var> extra, Collection<Var> handed) {
    Places p = new Places(ssa.body());
    ssa.params().forEach(v -> p.definedIn.put(v, ssa.body()));
    extra.forEach(v -> p.definedIn.put(v, ssa.body()));
    p.read.addAll(handed);
    p.parents.put(ssa.body(), null);
    p.visit(ssa.body());
    return p;
  }

  private void visit(Block block) {
    for (Node node : block.nodes()) {
      blocks.put(node, block);
      Walk.expressions(node).forEach(e -> read.addAll(Walk.uses(e)));
      order.put(node, order.size());
      if (node instanceof Node.Loop l) {
        for (Var v : Walk.bodyDefinitions(l)) {
          definedIn.put(v, l.body());
          definedBy.put(v, l);
        }
      }
      for (Block b : Walk.blocks(node)) {
        parents.put(b, block);
        owners.put(b, node);
        visit(b);
      }
      for (Var v : Walk.definitions(node)) {
        definedIn.put(v, block);
        definedBy.put(v, node);
      }
    }
  }

  /** Whether the forward sweep itself reads the variable. */
  public boolean isRead(Var v) {
    return read.contains(v);
  }

  public Block root() {
    return root;
  }

  public @Nullable Block parent(Block b) {
    return parents.get(b);
  }

  /** The branch or loop that a block belongs to, null for the function's body. */
  public @Nullable Node owner(Block b) {
    return owners.get(b);
  }

  public Block blockOf(Node n) {
    return Objects.requireNonNull(blocks.get(n));
  }

  /** The position in program order; a node comes before those in its blocks. */
  public int order(Node n) {
    return Objects.requireNonNull(order.get(n));
  }

  public boolean isVariable(Var v) {
    return definedIn.containsKey(v);
  }

  /** The block in whose executions the variable has one value each. */
  public Block blockOf(Var v) {
    return Objects.requireNonNull(definedIn.get(v), v::toString);
  }

  /** The node that defines the variable, null for parameters. */
  public @Nullable Node definition(Var v) {
    return definedBy.get(v);
  }

  /** All variables in the order of their definitions. */
  public List<Var> variables() {
    return new ArrayList<>(definedIn.keySet());
  }

  /** The loops around a block, outermost first; a loop's body has that loop as its last. */
  public List<Node.Loop> loops(Block block) {
    List<Node.Loop> loops = new ArrayList<>();
    for (Block b = block; b != null; b = parents.get(b)) {
      if (owners.get(b) instanceof Node.Loop l) {
        loops.add(0, l);
      }
    }
    return loops;
  }

  /** Whether {@code inner} is {@code outer} or inside it. */
  public boolean isInside(Block inner, Block outer) {
    for (Block b = inner; b != null; b = parents.get(b)) {
      if (b == outer) {
        return true;
      }
    }
    return false;
  }
}
