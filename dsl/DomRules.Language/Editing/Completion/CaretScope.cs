using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Language.Parsing;
using DomRules.Language.Parsing.Carets;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;
using DomRules.Model.Facts;

namespace DomRules.Language.Editing.Completion;

/// <summary>What is known at a caret.</summary>
/// <param name="Library">All policies and modules.</param>
/// <param name="Path">The file.</param>
/// <param name="File">The file as far as it could be read.</param>
/// <param name="Policy">The policy as which the file is looked at; a module is looked at as part of the first policy that uses it.</param>
/// <param name="Layer">The layer in which the file takes part.</param>
/// <param name="Asked">What was asked of a name at the caret.</param>
internal sealed record CaretScope(LibraryIndex Library, string Path, ParsedFile File, EffectivePolicy Policy, Declarations.Layer Layer, CaretListener Asked)
{
    internal Definitions Definitions => Policy.Definitions;

    /// <summary>Every policy of the library with its layers, for tests, which may speak of any; joined only when asked for.</summary>
    internal IEnumerable<EffectivePolicy> All => Library.Policies.Select(p => PolicyLinker.Link(p, Library, null, new DiagnosticBag())).OfType<EffectivePolicy>();

    /// <summary>The policies that a piece may speak of: a test of any, everything else of its own.</summary>
    internal IEnumerable<EffectivePolicy> Near(OpenPiece piece) => piece.Kind == PieceKind.Test ? All.Append(Policy) : [Policy];

    internal static CaretScope Of(LibrarySnapshot snapshot, string path, CaretContext caret)
    {
        var probe = caret.Probe is { } text ? Parser.Parse(new SourceText(path, text.Text)) : null;
        var listener = new CaretListener(probe?.Source ?? new SourceText("", ""), caret.Probe?.Place ?? default);
        var index = new LibraryIndex(snapshot.Files.Select(f => f.Parsed), new DiagnosticBag());
        var file = snapshot.File(path)!.Parsed;
        var policy = Link(index, file, new OccurrenceRecorder { Caret = listener });
        var layer = policy.Layers.LastOrDefault(l => l.Files.Any(f => f.Source == file.Source)) ?? policy.Layers[^1];
        var scope = new CaretScope(index, path, file, policy, layer, listener);
        if (probe is not null)
        {
            new ProbeBinding(scope, probe).Bind(caret.Piece);
        }

        return scope;
    }

    /// <summary>Scopes of facts at the caret; where the text before it leaves that open, those of the block.</summary>
    internal FactScope Allowed(OpenPiece piece) => (piece.Block == BlockKind.Cost ? CostScope : FactScope.None) | (Asked.WasHeard ? Asked.Allowed : piece.Block is { } block ? BlockRules.Scope((Model.Graph.BlockKind)(int)block).Allowed | FactScope.Line : DeclarationBinder.Everything);

    /// <summary>What an amount is counted by comes after it, and may admit all of these.</summary>
    private static FactScope CostScope => BlockRules.OfLineCosts("`cost`").Allowed;

    private static EffectivePolicy Link(LibraryIndex index, ParsedFile file, OccurrenceRecorder recorder)
    {
        var bag = new DiagnosticBag();
        var own = file.Syntax.Header switch
        {
            PolicyHeader => index.Policies.Where(p => p.Source == file.Source),
            ModuleHeader => index.Policies.Where(p => PolicyLinker.Link(p, index, null, bag) is { } linked && linked.Layers.Any(l => l.Files.Any(f => f.Source == file.Source))),
            _ => index.Policies,
        };
        var linked = own.Select(p => PolicyLinker.Link(p, index, null, bag, recorder)).FirstOrDefault(p => p is not null);
        return linked ?? (file.Syntax.Header is ModuleHeader ? index.Policies.Select(p => PolicyLinker.Link(p, index, null, bag, recorder)).FirstOrDefault(p => p is not null) : null)
            ?? PolicyLinker.LinkAlone(file, index, bag, recorder);
    }
}
