using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Parsing;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;
using DomRules.Model.Graph;

using DomRules.Language.Declarations;

namespace DomRules.Language.Linking;

/// <summary>Joins a policy with its parents and modules into one flat effective policy.</summary>
internal static class PolicyLinker
{
    private const int MostLayers = 8;

    /// <summary>The effective policy; null when its layers cannot be joined.</summary>
    internal static EffectivePolicy? Link(ParsedFile policy, LibraryIndex index, IReadOnlyDictionary<string, Model.Values.Value>? parameters, DiagnosticBag bag, OccurrenceRecorder? recorder = null)
    {
        if (Chain(policy, index, bag, recorder) is not { } chain)
        {
            return null;
        }

        return Join(chain, index, parameters, bag, recorder);
    }

    /// <summary>A policy as if it had no parents, or a module as if it were one: for what stands in it to be understood when nothing joins it to a policy.</summary>
    internal static EffectivePolicy LinkAlone(ParsedFile file, LibraryIndex index, DiagnosticBag bag, OccurrenceRecorder? recorder)
    {
        var header = file.Syntax.Header switch
        {
            PolicyHeader policy => policy with { Parent = null },
            ModuleHeader module => new PolicyHeader(module.Name, null, null, null, module.Span),
            _ => new PolicyHeader(new Syntax.NameSyntax("", false, default), null, null, null, default),
        };
        var alone = file with { Syntax = file.Syntax with { Header = header } };
        return Join([alone], index, null, bag, recorder);
    }

    private static EffectivePolicy Join(List<ParsedFile> chain, LibraryIndex index, IReadOnlyDictionary<string, Model.Values.Value>? parameters, DiagnosticBag bag, OccurrenceRecorder? recorder)
    {
        var layers = Layers(chain, index, bag, recorder);
        var currency = Currency(layers, bag);
        var table = new DefinitionTable(layers, bag);
        var definitions = new Definitions(table, currency, new ExpressionFactory(), bag, recorder) { Overridden = parameters };
        var members = new MemberLinker(bag, recorder);
        foreach (var layer in layers)
        {
            members.Add(layer);
        }

        return new EffectivePolicy(LibraryIndex.NameOf(chain[^1]), layers, currency, definitions, members.Rules(), members.Steps, members.Lists, members.Disabled);
    }

    private static List<ParsedFile>? Chain(ParsedFile policy, LibraryIndex index, DiagnosticBag bag, OccurrenceRecorder? recorder)
    {
        var chain = new List<ParsedFile> { policy };
        while (((PolicyHeader)chain[0].Syntax.Header!).Parent is { } parent)
        {
            var at = chain[0].Source.At(parent.Span);
            if (index.Policy(parent.Text) is not { } file)
            {
                bag.Add(LayerDiagnostics.UnknownParent(at, parent.Text, NearestName.Find(parent.Text, index.PolicyNames)));
                return null;
            }

            recorder?.Refer(chain[0].Source, parent, Symbols.Policy(parent.Text));
            if (chain.Contains(file))
            {
                ReportCircle(file, chain, at, bag);
                return null;
            }

            chain.Insert(0, file);
            if (chain.Count > MostLayers + 1)
            {
                bag.Add(LayerDiagnostics.TooManyLayers(at, "8"));
                return null;
            }
        }

        return chain;
    }

    /// <summary>Once a circle, at its first policy by name: the others, and those that lead into it, say nothing more.</summary>
    private static void ReportCircle(ParsedFile file, List<ParsedFile> chain, Location at, DiagnosticBag bag)
    {
        var circle = chain.Take(chain.IndexOf(file) + 1).Reverse().Append(chain[0]).Select(LibraryIndex.NameOf).ToList();
        circle[^1] = circle[0];
        var first = circle.Min(StringComparer.Ordinal);
        if (LibraryIndex.NameOf(chain[^1]) == first && circle[0] == first)
        {
            bag.Add(LayerDiagnostics.CircularLayers(((PolicyHeader)file.Syntax.Header!).Parent is { } parent ? file.Source.At(parent.Span) : at, string.Join(" → ", circle)));
        }
    }

    private static ImmutableArray<Layer> Layers(List<ParsedFile> chain, LibraryIndex index, DiagnosticBag bag, OccurrenceRecorder? recorder)
    {
        var included = new HashSet<ParsedFile>();
        var layers = ImmutableArray.CreateBuilder<Layer>();
        foreach (var file in chain)
        {
            var modules = ImmutableArray.CreateBuilder<ParsedFile>();
            Include(file, index, included, modules, bag, recorder);
            layers.Add(new Layer(layers.Count, (PolicyHeader)file.Syntax.Header!, file, modules.ToImmutable()));
        }

        return layers.ToImmutable();
    }

    private static void Include(ParsedFile file, LibraryIndex index, HashSet<ParsedFile> included, ImmutableArray<ParsedFile>.Builder modules, DiagnosticBag bag, OccurrenceRecorder? recorder)
    {
        foreach (var use in file.Syntax.Declarations.OfType<UseDeclaration>())
        {
            if (index.Module(use.Module.Text) is not { } module)
            {
                bag.Add(LayerDiagnostics.UnknownModule(file.Source.At(use.Module.Span), use.Module.Text, NearestName.Find(use.Module.Text, index.ModuleNames)));
            }
            else
            {
                recorder?.Refer(file.Source, use.Module, Symbols.Module(use.Module.Text));
                if (included.Add(module))
                {
                    Include(module, index, included, modules, bag, recorder);
                    modules.Add(module);
                }
            }
        }
    }

    private static string Currency(ImmutableArray<Layer> layers, DiagnosticBag bag)
    {
        string? currency = null;
        foreach (var layer in layers)
        {
            if (layer.Header.Currency is not { } written)
            {
                continue;
            }

            var at = layer.File.Source.At(written.Span);
            if (!Currencies.All.Contains(written.Text))
            {
                bag.Add(UnitDiagnostics.UnknownCurrency(at, written.Text, NearestName.Find(written.Text, Currencies.All)));
            }
            else if (currency is not null && currency != written.Text)
            {
                bag.Add(LayerDiagnostics.CurrencyChanges(at, written.Text, currency));
            }
            else
            {
                currency = written.Text;
            }
        }

        return currency ?? "EUR";
    }
}
