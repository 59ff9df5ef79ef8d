using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Parsing;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;


namespace DomRules.Language.Linking;

/// <summary>The policies and modules of a library, by name.</summary>
internal sealed class LibraryIndex
{
    private readonly Dictionary<string, ParsedFile> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedFile> _modules = new(StringComparer.Ordinal);
    private readonly List<ParsedFile> _inOrder = [];
    private readonly OccurrenceRecorder? _recorder;

    internal LibraryIndex(IEnumerable<ParsedFile> files, DiagnosticBag bag, OccurrenceRecorder? recorder = null)
    {
        _recorder = recorder;
        foreach (var file in files)
        {
            Add(file, bag);
        }
    }

    /// <summary>Policies in the order of their files.</summary>
    internal IEnumerable<ParsedFile> Policies => _inOrder;

    internal IEnumerable<ParsedFile> Modules => _modules.Values;

    internal IEnumerable<string> PolicyNames => _policies.Keys;

    internal IEnumerable<string> ModuleNames => _modules.Keys;

    internal ParsedFile? Policy(string name) => _policies.GetValueOrDefault(name);

    internal ParsedFile? Module(string name) => _modules.GetValueOrDefault(name);

    internal static string NameOf(ParsedFile policy) => ((PolicyHeader)policy.Syntax.Header!).Name.Text;

    private void Add(ParsedFile file, DiagnosticBag bag)
    {
        switch (file.Syntax.Header)
        {
            case PolicyHeader policy when Known(policy.Name.Text) is { } first:
                bag.Add(LayerDiagnostics.DuplicatePolicy(file.Source.At(policy.Name.Span), policy.Name.Text, first));
                break;
            case PolicyHeader policy:
                _policies.Add(policy.Name.Text, file);
                _inOrder.Add(file);
                _recorder?.Add(file.Source, policy.Name, Symbols.Policy(policy.Name.Text), OccurrenceRole.Declares);
                break;
            case ModuleHeader module when Known(module.Name.Text) is { } first:
                bag.Add(LayerDiagnostics.DuplicatePolicy(file.Source.At(module.Name.Span), module.Name.Text, first));
                break;
            case ModuleHeader module:
                _modules.Add(module.Name.Text, file);
                _recorder?.Add(file.Source, module.Name, Symbols.Module(module.Name.Text), OccurrenceRole.Declares);
                break;
            default:
                ReportHeader(file, bag);
                break;
        }
    }

    private Location? Known(string name) => (_policies.GetValueOrDefault(name) ?? _modules.GetValueOrDefault(name)) is { } file ? file.Source.At(file.Syntax.Header!.Span) : null;

    /// <summary>A file of tests and checks only needs no header.</summary>
    private static void ReportHeader(ParsedFile file, DiagnosticBag bag)
    {
        if (!file.HasErrors && file.Syntax.Declarations.Any(d => d is not TestDeclaration))
        {
            bag.Add(EffectDiagnostics.MissingHeader(file.Source.At(new TextSpan(0, 0))));
        }
    }
}
