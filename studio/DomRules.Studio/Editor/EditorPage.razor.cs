using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Operations.Drafting;
using DomRules.Operations.Versions;
using DomRules.Store.Drafts;
using DomRules.Studio.Assets;
using DomRules.Studio.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace DomRules.Studio.Editor;

/// <summary>Where people write rules.</summary>
public sealed partial class EditorPage : IEditorScreen, IAsyncDisposable
{
    private EditorDesk? _desk;
    private DotNetObjectReference<EditorBridge>? _bridge;
    private IJSObjectReference? _module;
    private IJSObjectReference? _editor;
    private ElementReference _host;
    private IReadOnlyList<Answers.Part> _outline = [];
    private OpenedDraft? _draft;
    private bool _isRead;
    private bool _isClosed;
    private bool _mayWrite;
    private bool _closedMeanwhile;
    private string? _lost;
    private ImmutableArray<SeatedPerson> _people = [];

    /// <summary>What others did while the text was being opened.</summary>
    private readonly List<DraftStep> _early = [];

    [Parameter] public string Id { get; set; } = "";

    [SupplyParameterFromQuery] public string? File { get; set; }

    [SupplyParameterFromQuery(Name = "line")] public string? GivenLine { get; set; }

    private int Line => FromAddress.Count(GivenLine);

    [SupplyParameterFromQuery] public string? Panel { get; set; }

    [SupplyParameterFromQuery] public string? Dock { get; set; }

    [SupplyParameterFromQuery] public string? Order { get; set; }

    [Inject] internal ApiServices Services { get; set; } = null!;

    [Inject] internal IJSRuntime Scripts { get; set; } = null!;

    [Inject] internal DraftOpening Opening { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IReadOnlyList<Tab> Panels => [new(At("rule", Dock), "Rule"), new(At("parameters", Dock), "Parameters"), new(At("tables", Dock), "Tables")];

    private IReadOnlyList<Tab> Docks =>
        [new(At(Panel, "problems"), "Problems", _desk?.Problems is { } all ? all.Errors + all.Warnings : null), new(At(Panel, "simulator"), "Simulator"), new(At(Panel, "tests"), "Tests")];

    protected override async Task OnParametersSetAsync()
    {
        if (_desk is not null || _isRead)
        {
            return;
        }

        // Before the circuit is there nobody sits down: a seat is given up with the page that took it.
        if (!RendererInfo.IsInteractive)
        {
            _isRead = await Opening.LookAsync(Id) is null;
            return;
        }

        _draft = await Opening.OpenAsync(Id, (await Authentication).User, Hear);
        _isRead = true;
        if (_draft is { } draft)
        {
            _mayWrite = draft.MayWrite;
            _people = draft.Seat.People;
            _desk = new EditorDesk(draft.Seat, this, Services.Clock);
            _desk.Begin(FirstFile(_desk.Library));
            Outline();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // News may have the page drawn again while the text is being opened; it is opened once.
        if (_desk is null || _bridge is not null || _isClosed)
        {
            return;
        }

        _bridge = DotNetObjectReference.Create(new EditorBridge(_desk));
        _module = await Scripts.InvokeAsync<IJSObjectReference>("import", AssetShelf.Editor.Address);
        _editor = await _module.InvokeAsync<IJSObjectReference>("open", _host, _bridge, new
        {
            root = MonacoShelf.Root,
            words = DomRules.Language.Editing.Colours.Colourer.Words,
            revision = _desk.Revision,
            files = _desk.Library.Files.Select(file => new { name = file.Key, text = file.Value, isForeign = EditedLibrary.IsForeign(file.Key) }).ToList(),
            file = _desk.File,
            line = Line,
            mayWrite = _mayWrite,
            unsent = AssetShelf.Unsent.Address,
            account = _draft!.Seat.Who.Person.Account,
            draft = Id,
        });
        await _desk.HearAsync(_early);
        _early.Clear();
        await CallAsync("people", Carets.Of(_people, _draft!.Seat.Who.Seat));
        await CallAsync("begin");
        _desk.Check();
    }

    private string FirstFile(EditedLibrary library)
    {
        var own = library.Files.Keys.Where(name => EditedLibrary.IsRuleFile(name) && !EditedLibrary.IsForeign(name)).ToList();
        return File is { } wanted && library.Files.ContainsKey(wanted) ? wanted
            : own.FirstOrDefault(name => library.Files[name].Contains("policy ", StringComparison.Ordinal)) ?? own.FirstOrDefault() ?? library.Files.Keys.FirstOrDefault() ?? "";
    }

    private void Outline() => _outline = _desk is { } desk && EditedLibrary.IsRuleFile(desk.File) ? LanguageAnswers.Outline(desk.Library.Snapshot, desk.File) : [];

    private string At(string? panel, string? dock)
    {
        var order = Order is { Length: > 0 } ? $"&order={Uri.EscapeDataString(Order)}" : "";
        return $"/drafts/{Uri.EscapeDataString(Id)}?panel={panel ?? "rule"}&dock={dock ?? "problems"}{order}";
    }

    private Task ChooseAsync(string order)
    {
        Order = order;
        return CallAsync("address", "order", order);
    }

    /// <summary>News of the draft; they come from elsewhere, and wait for the circuit's turn.</summary>
    private void Hear(DraftNews news) => _ = InTurn(async () =>
    {
        if (_desk is not { } desk)
        {
            return;
        }

        (_people, _closedMeanwhile) = (news.People, news.State == DraftState.Closed);
        _lost = news.MustRead ? "Too much happened elsewhere meanwhile." : _lost;
        if (news.Step is { } early && _editor is null)
        {
            _early.Add(early);
        }
        else if (news.Step is { } step)
        {
            await desk.HearAsync([step]);
        }

        await CallAsync("people", Carets.Of(_people, _draft!.Seat.Who.Seat));
        StateHasChanged();
    });

    private async Task InTurn(Func<Task> what)
    {
        if (_isClosed)
        {
            return;
        }

        try
        {
            await InvokeAsync(what);
        }
        catch (Exception e) when (e is JSDisconnectedException or ObjectDisposedException or OperationCanceledException)
        {
            // The page is gone; nobody waits for it.
        }
    }

    private async Task CallAsync(string name, params object?[] arguments)
    {
        if (_editor is { } editor && !_isClosed)
        {
            await editor.InvokeVoidAsync(name, arguments);
        }
    }

    Task IEditorScreen.InTurnAsync(Func<Task> what) => InTurn(what);

    Task IEditorScreen.TakenAsync(long revision, string key) => CallAsync("taken", revision, key);

    Task IEditorScreen.NewsAsync(DraftStep step) => CallAsync("news", step.Revision, step.File, CarriedChanges.Of(step.Edits), step.Key);

    Task IEditorScreen.ApplyAsync(IReadOnlyList<FileChange> changes) => CallAsync("apply", changes);

    Task IEditorScreen.FiledAsync(DraftStep step) => CallAsync("filed", step.Revision, step.Deed.ToString(), step.File, step.Text, step.To, step.Key);

    Task IEditorScreen.LostAsync(string why)
    {
        _lost = why;
        StateHasChanged();
        return Task.CompletedTask;
    }

    Task IEditorScreen.ShowAsync(string file) => CallAsync("wish", file);

    Task IEditorScreen.SayAsync(string what) => CallAsync("say", what);

    async Task IEditorScreen.CheckedAsync(Problems problems, int milliseconds)
    {
        Outline();
        await CallAsync("mark", problems.Markers(), milliseconds);
        StateHasChanged();
    }

    Task IEditorScreen.StoodAsync()
    {
        Outline();
        StateHasChanged();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        _desk?.Dispose();
        _bridge?.Dispose();
        if (_draft is { } draft)
        {
            await draft.Seat.DisposeAsync();
        }

        try
        {
            if (_editor is not null)
            {
                await _editor.InvokeVoidAsync("close");
                await _editor.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its half with it.
        }
    }
}
