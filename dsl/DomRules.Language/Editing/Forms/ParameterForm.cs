using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;

namespace DomRules.Language.Editing.Forms;

/// <summary>The parameters of a library as a form.</summary>
public static class ParameterForm
{
    /// <summary>All that this library declares, by file and place; those of libraries it depends on are not its own.</summary>
    public static ImmutableArray<ParameterField> Of(LibrarySnapshot snapshot) =>
    [
        .. from file in snapshot.Files
           where !file.IsForeign
           from parameter in file.Parsed.Syntax.Declarations.OfType<ParameterDeclaration>()
           where parameter.Value is not MissingExpression
           select Of(file, parameter),
    ];

    /// <summary>What puts another value in the place of a parameter's.</summary>
    /// <param name="field">The parameter.</param>
    /// <param name="value">The value as the language writes it.</param>
    public static FileEdits Set(ParameterField field, string value) => new(field.Path, [new(field.ValueSpan, value)]);

    private static ParameterField Of(SnapshotFile file, ParameterDeclaration parameter)
    {
        string? Written(ExpressionSyntax? value) => value is null ? null : file.Source.Slice(value.Span);
        return new ParameterField(
            file.Source.Path, parameter.Name.Text, parameter.Name.Span, parameter.Value.Span, file.Source.Slice(parameter.Value.Span), Written(parameter.Minimum), Written(parameter.Maximum),
            parameter.Meaning?.Value ?? parameter.Documentation);
    }
}
