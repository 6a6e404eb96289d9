-- Opens a file, waits for its diagnostics, edits it until they are gone, takes the edit back, and applies a code action. Each step is a line of
-- the file named by OUT.
local out = io.open(vim.env.OUT, 'w')
local function say(text)
  out:write(text, '\n')
  out:flush()
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, diagnostic.code)
  end
  table.sort(found)
  return table.concat(found, ' ')
end

local function has(code)
  return codes():find(code, 1, true) ~= nil
end

local function steps()
  vim.cmd('edit ' .. vim.env.FILE)
  local client = vim.lsp.start_client({
    name = 'magistrait',
    cmd = vim.json and vim.json.decode(vim.env.SERVER) or vim.fn.json_decode(vim.env.SERVER),
    root_dir = vim.env.ROOT,
    workspace_folders = { { uri = vim.uri_from_fname(vim.env.ROOT), name = 'root' } },
  })
  vim.lsp.buf_attach_client(0, client)
  say(vim.wait(60000, function() return has('needless-async-trait') end) and 'found' or 'nothing found')

  local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local edited = {}
  for _, line in ipairs(before) do
    if not line:find('async_trait', 1, true) then
      table.insert(edited, line)
    end
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, edited)
  say(vim.wait(30000, function() return not has('needless-async-trait') end) and 'gone' or 'still there')
  vim.api.nvim_buf_set_lines(0, 0, -1, false, before)
  say(vim.wait(30000, function() return has('needless-async-trait') end) and 'back' or 'not back')

  local at = { line = 2, character = 2 }
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    range = { start = at, ['end'] = at },
    context = { diagnostics = {} },
  }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 30000)
  local action = answers[client].result[1]
  say(action.title)
  local resolved = vim.lsp.buf_request_sync(0, 'codeAction/resolve', action, 30000)
  vim.lsp.util.apply_workspace_edit(resolved[client].result.edit, 'utf-16')
  say(vim.wait(30000, function() return not has('needless-async-trait') end) and 'mended' or 'not mended')
  vim.cmd('wall!')
end

local fine, problem = pcall(steps)
if not fine then
  say('failed: ' .. tostring(problem))
end
out:close()
vim.cmd('qall!')
