import { ThemeToggleElement } from './theme-toggle.ts';

if (!customElements.get('theme-toggle')) customElements.define('theme-toggle', ThemeToggleElement);
